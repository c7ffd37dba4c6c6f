"""The help beside a page and the guided practice: loaded when a person first asks for them."""
