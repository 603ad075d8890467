namespace ResidentPortal.Reports.Storage;

/// <summary>What messages are written from, as it is stored.</summary>
internal sealed record SealedReport(Guid Id, string Reference, byte[] Content, DateTimeOffset AcceptedAt, string? MayRepeat)
{
    private readonly Lock _gate = new();
    private Submission? _opened;

    /// <summary>Opens it once for all messages that are written from it together.</summary>
    /// <returns>Null when the key that sealed it is gone.</returns>
    public Submission? TryOpen(SealedJson.Column<Submission> column)
    {
        lock (_gate)
            return _opened ??= column.TryOpen(Content);
    }
}
