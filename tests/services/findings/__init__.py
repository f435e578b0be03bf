"""What people must know, finding by finding."""
