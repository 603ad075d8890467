namespace ResidentPortal.Reports.Emails;

/// <summary>Starts an email with nothing in it but a subject, so that nothing of a report goes along.</summary>
internal sealed record MailtoLink(string Address, string Subject)
{
    /// <summary>As RFC 6068 has it, without a body.</summary>
    public string Href =>
        $"mailto:{string.Join('@', Address.Split('@').Select(Uri.EscapeDataString))}?subject={Uri.EscapeDataString(Subject)}";
}
