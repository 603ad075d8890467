namespace ResidentPortal.Database;

/// <summary>What keeps the databases: <c>Database:Provider</c>.</summary>
public enum DatabaseProvider
{
    /// <summary>A file for each database, for one server.</summary>
    Sqlite,

    /// <summary>For several servers that share the load.</summary>
    PostgreSql,
}
