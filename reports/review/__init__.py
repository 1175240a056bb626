"""Reports for those who review the content: what changes between two of them, and the whole of one."""
