"""What the office reads: one file a document."""
