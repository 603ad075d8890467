namespace ResidentPortal.Reports.Storage.Writing;

/// <summary>
/// SQL written by hand, the same for both databases: values stand as $1, $2 and so on. There is one of each (<see cref="Statements"/>),
/// so that a connection prepares it once.
/// </summary>
internal sealed class Statement(string sql)
{
    public string Sql { get; } = sql;
}

/// <summary>A statement with its values, as the database keeps them: moments as numbers, names of enums as text.</summary>
/// <param name="MustChange">Where it changes no row, the whole <see cref="Part"/> is taken back.</param>
internal readonly record struct Step(Statement Statement, object?[] Values, bool MustChange = false);

/// <summary>Steps of which either all are written or none.</summary>
internal sealed record Part(params IReadOnlyList<Step> Steps);

/// <summary>What became of a <see cref="Part"/>.</summary>
/// <param name="Changed">The rows that its last step changed.</param>
/// <param name="Refusal">Why the database did not take a step; null where it did.</param>
internal readonly record struct PartResult(bool IsWritten, int Changed = 0, Exception? Refusal = null);
