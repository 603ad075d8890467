namespace ResidentPortal.Studio.Access;

/// <summary>What <see cref="CodePage"/> shows.</summary>
public sealed record CodeModel
{
    public string Query { get; init; } = "";
    public bool Recovery { get; init; }
    public string? Error { get; init; }
}
