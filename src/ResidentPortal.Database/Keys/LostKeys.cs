namespace ResidentPortal.Database.Keys;

/// <summary>Keys that the operator has given up: what they sealed can never be read again, and the site starts without them.</summary>
public sealed class LostKeys(IReadOnlyCollection<Guid> keys)
{
    public static readonly LostKeys None = new([]);

    public bool Contain(Guid key) => keys.Contains(key);
}
