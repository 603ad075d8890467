using System.ComponentModel.DataAnnotations;
using ResidentPortal.Settings;

namespace ResidentPortal.Reports.Mail;

/// <summary>Section "Mail:Notify" of the settings: GOV.UK Notify, and the template that it puts our words into.</summary>
public sealed class NotifyOptions
{
    /// <summary>A live key, as Notify shows it once: a name, the service's id and a secret.</summary>
    [Secret]
    public string ApiKey { get; set; } = "";

    /// <summary>Of an email template whose subject is <c>((subject))</c> and whose message is <c>((body))</c>.</summary>
    public string TemplateId { get; set; } = "";

    public string BaseAddress { get; set; } = "https://api.notifications.service.gov.uk";

    [Range(1, 120, ErrorMessage = "Give 1 to 120 seconds.")]
    public int TimeoutSeconds { get; set; } = 30;

    internal IEnumerable<ValidationResult> Mistakes()
    {
        if (NotifyKey.TryParse(ApiKey) is null)
            yield return Wrong(nameof(ApiKey),
                "Give a live API key of your Notify service, best in the environment variable Mail__Notify__ApiKey. "
                    + "It ends with two long ids: the service’s and the secret.");
        if (!Guid.TryParse(TemplateId, out _))
            yield return Wrong(nameof(TemplateId),
                "Give the id of an email template with the subject ((subject)) and the message ((body)).");
        if (!Uri.TryCreate(BaseAddress, UriKind.Absolute, out var address)
            || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
            yield return Wrong(nameof(BaseAddress), $"“{BaseAddress}” cannot be used. Give an https address, or leave the key out.");
    }

    private static ValidationResult Wrong(string key, string text) => new(text, [$"{nameof(MailOptions.Notify)}:{key}"]);
}
