using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResidentPortal.People.Storage;

internal static class Words
{
    /// <summary>A list of ids, none of which has a blank, in one column.</summary>
    public static PropertyBuilder<IReadOnlyList<string>> IsWords(this PropertyBuilder<IReadOnlyList<string>> property) =>
        property.HasConversion(
            words => string.Join(' ', words),
            text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            new ValueComparer<IReadOnlyList<string>>(
                (one, other) => one!.SequenceEqual(other!),
                words => string.Join(' ', words).GetHashCode(StringComparison.Ordinal)));
}
