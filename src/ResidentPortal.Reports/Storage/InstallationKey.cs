namespace ResidentPortal.Reports.Storage;

/// <summary>A random key that every instance must share and that must outlive restarts; encrypted like the answers.</summary>
public sealed class InstallationKey
{
    public required string Name { get; init; }

    public required byte[] Value { get; init; }
}
