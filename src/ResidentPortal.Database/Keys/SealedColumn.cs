using Microsoft.AspNetCore.DataProtection;

namespace ResidentPortal.Database.Keys;

/// <summary>A column of which every value is sealed with the keys of the site.</summary>
/// <param name="Entity">The row, as EF knows it.</param>
/// <param name="Purposes">Those of its protectors, as chains: a value was sealed for one of them.</param>
public sealed record SealedColumn(Type Entity, string Property, params IReadOnlyList<string[]> Purposes)
{
    internal IReadOnlyList<IDataProtector> Protectors(IDataProtectionProvider keys) =>
        [.. Purposes.Select(chain => keys.CreateProtector(chain))];
}
