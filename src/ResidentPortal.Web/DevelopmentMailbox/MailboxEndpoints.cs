using System.Text;
using ResidentPortal.Hosting.Security;
using ResidentPortal.Reports.Mail;

namespace ResidentPortal.Web.DevelopmentMailbox;

/// <summary>Shows what the pickup transport wrote. Exists in Development only.</summary>
public static class MailboxEndpoints
{
    public static void MapDevelopmentMailbox(this IEndpointRouteBuilder app)
    {
        var services = app.ServiceProvider;
        if (!services.GetRequiredService<IHostEnvironment>().IsDevelopment()
            || services.GetRequiredService<IMailTransport>() is not PickupTransport pickup)
            return;
        var mailbox = app.MapGroup("/dev/mailbox").With(Privacy.Journey);
        mailbox.MapGet("", () =>
            Results.Page<MailboxPage, IReadOnlyList<EmlFile>>(Messages(pickup).OrderByDescending(message => message.Written).ToList()));
        mailbox.MapGet("{id}", IResult (string id) =>
            Find(pickup, id) is { } message ? Results.Page<MessagePage, EmlFile>(message) : Results.NotFound());
        mailbox.MapGet("{id}/html", IResult (HttpContext context, string id) =>
        {
            if (Find(pickup, id) is not { } message)
                return Results.NotFound();
            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
            return Results.Text(message.Html, "text/html", Encoding.UTF8);
        });
    }

    private static IEnumerable<EmlFile> Messages(PickupTransport pickup)
    {
        var folder = new DirectoryInfo(pickup.Folder);
        return folder.Exists ? folder.EnumerateFiles("*.eml").Select(EmlFile.Read) : [];
    }

    private static EmlFile? Find(PickupTransport pickup, string id) => Messages(pickup).FirstOrDefault(message => message.Id == id);
}
