using System.Diagnostics;

namespace ResidentPortal.Testing.Site;

/// <summary>A program that ran to its end.</summary>
public sealed record FinishedProcess(int ExitCode, string Output, string Errors)
{
    public static async Task<FinishedProcess> RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await errors);
    }
}
