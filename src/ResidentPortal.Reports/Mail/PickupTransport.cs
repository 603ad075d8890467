using Microsoft.Extensions.Options;
using MimeKit;
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
        MimeMessage mail;
        try
        {
            mail = MimeMail.Of(message, options.Value);
        }
        catch (FormatException)
        {
            return SendOutcome.BadAddress;
        }

        // Written aside and renamed, so that a reader never sees half a message.
        using (mail)
        {
            var aside = Path.Combine(Directory.CreateDirectory(Folder).FullName, $".{Guid.NewGuid():N}");
            try
            {
                await mail.WriteToAsync(MimeMail.Format, aside, cancellationToken);
                File.Move(aside, Path.Combine(Folder, FileName(message)), overwrite: true);
            }
            finally
            {
                File.Delete(aside);
            }
        }

        return SendOutcome.Accepted;
    }

    // From the message's identity: a message written twice is one file.
    private static string FileName(MailMessageContent message) => message.MessageId.Trim('<').Split('@')[0] + ".eml";
}
