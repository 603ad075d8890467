using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Web.DevelopmentMailbox;

/// <summary>Shows what the pickup transport wrote. Exists in Development only.</summary>
public static class MailboxEndpoints
{
    public static void MapDevelopmentMailbox(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            return;
        var mailbox = app.MapGroup("/dev/mailbox");
        mailbox.MapGet("", (IOptions<MailOptions> mail, ReportsStorage storage) =>
            new RazorComponentResult<MailboxPage>(new { Messages = Messages(mail.Value, storage).OrderByDescending(message => message.Written).ToList() }));
        mailbox.MapGet("{id}", (string id, IOptions<MailOptions> mail, ReportsStorage storage) =>
            Find(id, mail.Value, storage) is { } message
                ? (IResult)new RazorComponentResult<MessagePage>(new { Message = message })
                : Results.NotFound());
        mailbox.MapGet("{id}/html", (HttpContext context, string id, IOptions<MailOptions> mail, ReportsStorage storage) =>
        {
            if (Find(id, mail.Value, storage) is not { } message)
                return Results.NotFound();
            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
            return Results.Text(message.Html, "text/html", Encoding.UTF8);
        });
    }

    private static IEnumerable<EmlFile> Messages(MailOptions mail, ReportsStorage storage)
    {
        var folder = new DirectoryInfo(PickupTransport.Folder(mail, storage));
        return folder.Exists ? folder.EnumerateFiles("*.eml").Select(EmlFile.Read) : [];
    }

    private static EmlFile? Find(string id, MailOptions mail, ReportsStorage storage) =>
        Messages(mail, storage).FirstOrDefault(message => message.Id == id);
}
