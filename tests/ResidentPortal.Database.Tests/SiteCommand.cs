using System.Diagnostics;
using ResidentPortal.Testing;

namespace ResidentPortal.Database.Tests;

/// <summary>A command of the site in a process of its own: it prepares all three databases, does next to nothing, and ends.</summary>
internal static class SiteCommand
{
    public static ProcessStartInfo On(TemporaryFolder storage) => new("dotnet", [typeof(Program).Assembly.Location, "user", "list"])
    {
        WorkingDirectory = RepositoryRoot.Combine("src", "ResidentPortal.Web"),
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Storage__Folder"] = storage.Path },
    };
}
