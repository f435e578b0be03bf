"""From a workbook to what an office holds in its hands, by the real commands."""
