"""In which language a page is."""

import pytest
from starlette.testclient import TestClient

from tests.web.reading import heading


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("zh-CN,zh;q=0.9,en;q=0.8", ("zh-CN", "登录")),
        ("zh-Hans-SG", ("zh-CN", "登录")),
        ("en-GB", ("en", "Sign in")),
        ("en;q=0.5,zh;q=0.7", ("zh-CN", "登录")),
        ("fr,de;q=0.5", ("en", "Sign in")),
        ("", ("zh-CN", "登录")),
        ("en;q=high", ("en", "Sign in")),
    ],
)
def test_a_page_is_in_the_language_asked_for(
    visitor: TestClient, asked: str, told: tuple[str, str]
) -> None:
    """The browser's first language of ours; English for others; Chinese where none is named."""
    answer = visitor.get("/sign-in", headers={"Accept-Language": asked})
    assert (answer.headers["content-language"], heading(answer)) == told
    assert f'<html lang="{told[0]}">' in answer.text


def test_the_switch_outweighs_the_browser(visitor: TestClient) -> None:
    """Who chose a language gets it on every page, and stays where they were."""
    back = visitor.post("/language", data={"language": "zh_CN", "to": "/sign-in?to=/"})
    assert (str(back.url), heading(back)) == ("http://testserver/sign-in?to=/", "登录")
    assert heading(visitor.get("/nowhere")) == "操作未成功"
