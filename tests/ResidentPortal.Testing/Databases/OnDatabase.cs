using System.Reflection;
using ResidentPortal.Database;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace ResidentPortal.Testing.Databases;

/// <summary>Runs a theory with <see cref="DatabaseProvider.Sqlite"/>.</summary>
public sealed class OnSqliteAttribute() : OnDatabaseAttribute(DatabaseProvider.Sqlite);

/// <summary>
/// Runs a theory with <see cref="DatabaseProvider.PostgreSql"/>. Where there is none it is skipped and says so; with the
/// variable <c>CI=true</c> it fails.
/// </summary>
public sealed class OnPostgreSqlAttribute : OnDatabaseAttribute
{
    public OnPostgreSqlAttribute()
        : base(DatabaseProvider.PostgreSql) => Skip = Environment.GetEnvironmentVariable("CI") == "true" ? null : PostgreSqlServer.Missing;
}

public abstract class OnDatabaseAttribute(DatabaseProvider database) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([ConvertDataRow(new object[] { database })]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
