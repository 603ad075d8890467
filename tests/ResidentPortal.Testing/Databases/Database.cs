using System.Reflection;
using ResidentPortal.Database;
using Xunit.Sdk;

namespace ResidentPortal.Testing.Databases;

/// <summary>Runs a theory with <see cref="DatabaseProvider.Sqlite"/>.</summary>
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseProvider.Sqlite]];
}

/// <summary>
/// Runs a theory with <see cref="DatabaseProvider.PostgreSql"/>. Where there is none it is skipped and says so; with the
/// variable <c>CI=true</c> it fails.
/// </summary>
public sealed class OnPostgreSqlAttribute : DataAttribute
{
    public OnPostgreSqlAttribute() => Skip = Environment.GetEnvironmentVariable("CI") == "true" ? null : PostgreSqlServer.Missing;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseProvider.PostgreSql]];
}
