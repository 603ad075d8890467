using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Reports.Mail;

/// <summary>Stops the start, with the key and the mend, when mail could not work or would go nowhere.</summary>
public sealed class MailSettingsCheck(IHostEnvironment environment) : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var mistakes = Mistakes(options, environment.IsProduction()).ToList();
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    /// <summary>One sentence or two for each mistake: the key, what is wrong, the mend.</summary>
    public static IEnumerable<string> Mistakes(MailOptions options, bool inProduction)
    {
        foreach (var (key, address) in Addresses(options))
        {
            if (!MailboxAddress.IsValid(address))
                yield return $"{key}: “{address}” is not an email address. Give one, such as reports@your-council.gov.uk.";
            else if (inProduction && MailboxAddress.IsExample(address))
                yield return $"{key}: “{address}” is an example address, and mail to it never arrives. Give a real mailbox.";
        }

        if (options.Transport is MailTransportKind.Pickup)
        {
            if (inProduction)
                yield return "Mail:Transport: Pickup writes files and sends nothing, so no team would get a report. Set it to Smtp and "
                    + "fill in Mail:Smtp.";
            yield break;
        }

        var smtp = options.Smtp;
        if (string.IsNullOrWhiteSpace(smtp.Host))
            yield return "Mail:Smtp:Host is missing. Give the name of your mail relay.";
        else if (smtp.Security is SmtpSecurity.None && !smtp.IsLoopback)
            yield return "Mail:Smtp:Security: None sends reports over the network unencrypted. Set it to StartTls; None is for a relay "
                + "on this machine.";
        if (smtp.Port is < 1 or > 65535)
            yield return $"Mail:Smtp:Port: {smtp.Port} is not a port. Most relays use 587.";
        if (smtp.Port is 465)
            yield return "Mail:Smtp:Port: 465 expects TLS from the first byte, which this program does not speak. Use 587, where TLS "
                + "begins with STARTTLS.";
        if (smtp.TimeoutSeconds is < 1 or > 120)
            yield return $"Mail:Smtp:TimeoutSeconds: {smtp.TimeoutSeconds} is out of range. Give 1 to 120 seconds.";
        if (smtp.UserName.Length > 0 && smtp.Password.Length == 0)
            yield return "Mail:Smtp:Password is missing though Mail:Smtp:UserName is set. Give it, best by the environment variable "
                + "Mail__Smtp__Password.";
    }

    private static IEnumerable<(string Key, string Address)> Addresses(MailOptions options) =>
        [("Mail:From", options.From), ("Mail:OperationsMailbox", options.OperationsMailbox)];
}
