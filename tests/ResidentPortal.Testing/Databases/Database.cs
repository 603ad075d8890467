using System.Reflection;
using Xunit.Sdk;

namespace ResidentPortal.Testing.Databases;

public enum Database
{
    Sqlite,
    PostgreSql,
}

/// <summary>Runs a theory with <see cref="Database.Sqlite"/>.</summary>
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Database.Sqlite]];
}

/// <summary>
/// Runs a theory with <see cref="Database.PostgreSql"/>. Where there is none it is skipped and says so; with the
/// variable <c>CI=true</c> it fails.
/// </summary>
public sealed class OnPostgreSqlAttribute : DataAttribute
{
    public OnPostgreSqlAttribute() => Skip = Environment.GetEnvironmentVariable("CI") == "true" ? null : PostgreSqlServer.Missing;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Database.PostgreSql]];
}
