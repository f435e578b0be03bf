"""What is printed to be cut, folded, worn or held up."""
