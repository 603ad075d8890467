using System.Runtime.CompilerServices;
using ResidentPortal.Testing.Databases;
using Xunit;

namespace ResidentPortal.Database.Tests;

/// <summary>
/// A theory that needs PostgreSQL. Where there is none it is skipped and says so; with the variable <c>CI=true</c> it fails.
/// </summary>
internal sealed class PostgreSqlTheoryAttribute : TheoryAttribute
{
    public PostgreSqlTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Skip = Environment.GetEnvironmentVariable("CI") == "true" ? null : PostgreSqlServer.Missing;
}
