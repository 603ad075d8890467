using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace ResidentPortal.Testing.Databases;

public enum Database
{
    Sqlite,
    PostgreSql,
}

/// <summary>Runs a theory with <see cref="Database.Sqlite"/>.</summary>
public sealed class OnSqliteAttribute() : OnDatabaseAttribute(Database.Sqlite);

/// <summary>
/// Runs a theory with <see cref="Database.PostgreSql"/>. Where there is none it is skipped and says so; with the
/// variable <c>CI=true</c> it fails.
/// </summary>
public sealed class OnPostgreSqlAttribute : OnDatabaseAttribute
{
    public OnPostgreSqlAttribute()
        : base(Database.PostgreSql) => Skip = Environment.GetEnvironmentVariable("CI") == "true" ? null : PostgreSqlServer.Missing;
}

public abstract class OnDatabaseAttribute(Database database) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([ConvertDataRow(new object[] { database })]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
