"""What is printed to be cut, folded, worn or held up (席卡, 证件, 车证, 接站牌, 桌号, 钥匙袋).

One file a thing: each makes a Sheet of cards, whose words were fitted to their boxes by the fonts'
own widths; one template sets them all.
"""

from planner.documents.print_pack.misprint import Misprint
from planner.documents.print_pack.pack import misprints, print_pack

__all__ = ["Misprint", "misprints", "print_pack"]
