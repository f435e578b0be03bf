"""The office online: pages rendered on the server."""
