using Microsoft.EntityFrameworkCore;

namespace ResidentPortal.Database;

/// <summary>
/// A small row that the program writes for itself alone: the proof that it can write, or what tells its keys from others.
/// </summary>
public sealed class Mark
{
    public const int LongestName = 60;

    public required string Name { get; init; }

    public required byte[] Value { get; init; }
}

public static class Marks
{
    /// <summary>Every database of the program has this table.</summary>
    public static void AddMarks(this ModelBuilder model, string table)
    {
        var mark = model.Entity<Mark>().ToTable(table);
        mark.HasKey(row => row.Name);
        mark.Property(row => row.Name).HasMaxLength(Mark.LongestName);
    }
}
