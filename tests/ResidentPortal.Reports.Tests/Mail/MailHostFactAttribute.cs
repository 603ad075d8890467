using System.Runtime.CompilerServices;
using ResidentPortal.Testing.Smtp;
using Xunit;

namespace ResidentPortal.Reports.Tests.Mail;

/// <summary>
/// A test that needs Postfix and Dovecot. Where there are none it is skipped and says so; with the variable <c>CI=true</c> it fails.
/// </summary>
public sealed class MailHostFactAttribute : FactAttribute
{
    public MailHostFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Skip = Environment.GetEnvironmentVariable("CI") == "true" ? null : MailHost.Missing;
}
