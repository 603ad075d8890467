using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ResidentPortal.Database.Keys;

/// <summary>How the values of one sealed column are read and written, for both kinds of database.</summary>
internal sealed record SealedTable(string Name, string Column, IReadOnlyList<string> Key)
{
    public static SealedTable Of(IModel model, SealedColumn column)
    {
        var rows = model.FindEntityType(column.Entity)
            ?? throw new InvalidOperationException($"The model has no {column.Entity.Name}.");
        return new(
            Quoted(rows.GetTableName()!),
            Quoted(rows.FindProperty(column.Property)!.GetColumnName()),
            [.. rows.FindPrimaryKey()!.Properties.Select(property => Quoted(property.GetColumnName()))]);
    }

    private string Keys => string.Join(", ", Key);

    /// <summary>The values of the key, and the sealed one last; in the order of the key.</summary>
    /// <param name="after">Those behind a key whose values are the parameters.</param>
    public string Read(bool after, int most)
    {
        var behind = after ? $"AND ({Keys}) > ({string.Join(", ", Key.Index().Select(one => $"@p{one.Index}"))}) " : "";
        return $"SELECT {Keys}, {Column} FROM {Name} WHERE {Column} IS NOT NULL {behind}ORDER BY {Keys} LIMIT {most}";
    }

    /// <summary>The parameters are the values of the key, the value that was read, and the one in its place.</summary>
    public string Write => $"UPDATE {Name} SET {Column} = @p{Key.Count + 1} WHERE "
        + string.Concat(Key.Index().Select(one => $"{one.Item} = @p{one.Index} AND ")) + $"{Column} = @p{Key.Count}";

    private static string Quoted(string name) => $"\"{name}\"";
}
