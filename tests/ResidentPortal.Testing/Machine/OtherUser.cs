using System.Diagnostics;

namespace ResidentPortal.Testing.Machine;

/// <summary>The user nobody, whom rights bind: root may do everything, so a test of rights must be somebody else.</summary>
public static class OtherUser
{
    private static readonly string[] Become = ["--reuid=65534", "--regid=65534", "--clear-groups"];

    /// <summary>Why no program can be run as nobody here; null when it can.</summary>
    /// <param name="program">A file that nobody must be able to read.</param>
    public static string? Missing(string program) =>
        Environment.UserName != "root" || !OperatingSystem.IsLinux() ? "Running the site as another user needs root on Linux."
        : Run("setpriv", [.. Become, "test", "-r", program]) != 0 ? "The user nobody cannot read the built site here."
        : null;

    /// <summary>The same program with the same arguments, as nobody.</summary>
    public static ProcessStartInfo As(ProcessStartInfo start)
    {
        string[] arguments = [.. Become, start.FileName, .. start.ArgumentList];
        start.ArgumentList.Clear();
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.FileName = "setpriv";
        return start;
    }

    /// <summary>Gives a folder, with all that is in it, to nobody.</summary>
    public static void Give(string folder) => Run("chown", ["-R", "65534:65534", folder]);

    internal static int Run(string program, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}
