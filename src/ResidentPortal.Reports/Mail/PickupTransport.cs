using System.Net.Mail;
using Microsoft.Extensions.Options;
using ResidentPortal.Database;

namespace ResidentPortal.Reports.Mail;

/// <summary>Writes messages as <c>.eml</c> files, so that nothing leaves a machine that is only being tried out.</summary>
public sealed class PickupTransport(IOptions<MailOptions> options, StorageFolder storage) : IMailTransport
{
    public string Folder { get; } = options.Value.PickupFolder is { Length: > 0 } set
        ? Path.GetFullPath(set, storage.Path)
        : Path.Combine(storage.Path, "mail");

    public TimeSpan Limit => TimeSpan.FromSeconds(10);

    public async Task<SendOutcome> SendAsync(MailMessageContent message, CancellationToken cancellationToken)
    {
        MailMessage mail;
        try
        {
            mail = MimeMail.Of(message, options.Value);
        }
        catch (FormatException)
        {
            return new SendOutcome(SendResult.Permanent, "bad-address");
        }

        // Written aside and renamed, so that a reader never sees half a message.
        using (mail)
        {
            var aside = Directory.CreateDirectory(Path.Combine(Folder, $".{Guid.NewGuid():N}"));
            try
            {
                using (var client = new SmtpClient
                {
                    DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                    PickupDirectoryLocation = aside.FullName,
                })
                    await client.SendMailAsync(mail, cancellationToken);
                File.Move(aside.EnumerateFiles().Single().FullName, Path.Combine(Folder, FileName(message)), overwrite: true);
            }
            finally
            {
                aside.Delete(recursive: true);
            }
        }

        return SendOutcome.Accepted;
    }

    // From the message's identity: a message written twice is one file.
    private static string FileName(MailMessageContent message) => message.MessageId.Trim('<').Split('@')[0] + ".eml";
}
