namespace ResidentPortal.Database.Integrity;

/// <summary>One for each database of the program.</summary>
public interface IDatabaseIntegrity
{
    DatabaseDescription About { get; }

    /// <returns>What is damaged, in the database's own words; null when nothing is, and on PostgreSQL, which looks after that.</returns>
    Task<string?> DamageAsync(IntegrityCheck check, CancellationToken cancellationToken = default);
}

public enum IntegrityCheck
{
    /// <summary>Every page once.</summary>
    Quick,

    /// <summary>The indexes against the tables, too, and what points at other rows.</summary>
    Full,
}
