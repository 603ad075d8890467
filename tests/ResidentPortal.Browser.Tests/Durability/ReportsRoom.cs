using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ResidentPortal.Content.Published;
using ResidentPortal.Database;
using ResidentPortal.Domain.Alarms;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports;
using ResidentPortal.Reports.Drafts;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing.Site;
using ResidentPortal.Web.Reporting;
using ResidentPortal.Web.Tests;

namespace ResidentPortal.Browser.Tests.Durability;

/// <summary>
/// The reports room in this process, wired as the site wires it, without its background work. On the storage folder of a
/// site it prepares the drafts that are then sent over HTTP: filling in whole forms would take longer than sending them.
/// </summary>
internal sealed class ReportsRoom : IAsyncDisposable
{
    private readonly IHost _host;

    private ReportsRoom(IHost host) => _host = host;

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    /// <param name="postgreSql">The connection string of its database, where that is not a file in the storage folder.</param>
    public static async Task<ReportsRoom> OpenAsync(string storage, int smtpPort = 25, string? postgreSql = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = storage });
        builder.Configuration.AddInMemoryCollection(SiteSettings.Production(storage, smtpPort)!);
        if (postgreSql is not null)
            builder.Configuration.AddInMemoryCollection(
                [new("Database:Provider", nameof(DatabaseProvider.PostgreSql)), new("ConnectionStrings:Reports", postgreSql)]);
        builder.Services.AddDataProtection()
            .SetApplicationName("ResidentPortal")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(storage, "keys")));
        builder.Services.AddReports(builder.Configuration, builder.Environment);
        var room = new ReportsRoom(builder.Build());
        await room.Get<IDatabaseMigration>().MigrateAsync();
        return room;
    }

    /// <summary>Saves complete drafts, each of its own words.</summary>
    /// <returns>Their tokens, which stand in residents' cookies.</returns>
    public async Task<IReadOnlyList<string>> PrepareDraftsAsync(int count)
    {
        var drafts = Get<DraftStore>();
        var tokens = new string[count];
        for (var i = 0; i < count; i++)
        {
            tokens[i] = DraftToken.New();
            await drafts.SaveAsync(tokens[i], AsbReport.Id, Answers());
        }

        return tokens;
    }

    /// <summary>What the site hands to the intake for such a draft.</summary>
    public static Submission Submission() =>
        Writer.Write(ShippedCouncil.Asb, new Journey(ShippedCouncil.Asb.Form, Answers()));

    /// <summary>How many messages are still to be delivered.</summary>
    public Task<int> WaitingAsync() => InDatabaseAsync(db => db.Outbox.CountAsync(message => message.State == MessageState.Pending));

    public async Task<T> InDatabaseAsync<T>(Func<ReportsContext, Task<T>> look)
    {
        await using var context = await Get<IDbContextFactory<ReportsContext>>().CreateDbContextAsync();
        return await look(context);
    }

    public ValueTask DisposeAsync()
    {
        _host.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return ValueTask.CompletedTask;
    }

    private static readonly SubmissionWriter Writer =
        new(new(ShippedCouncil.Routing), new PromiseTextOverrides(new LiveSite()), AlarmWords.None, new WorkingCalendar([]), [],
            ShippedCouncil.Description, TimeProvider.System);

    private static readonly AnswerScript Script = AnswerScript.Least
        .With("safe-contact", ("safe-ways", "email"))
        .With("contact-details", ("contact-name", "Sam Field"), ("contact-email", "sam.field@example.com"))
        .With("who", ("who", "Two people in the flat above, and sometimes their friends. One has a loud motorbike."))
        .With("effect", ("effect", "We cannot sleep, and the children are too tired for school."));

    // Noise in a council flat, by somebody with an email address: messages to the teams and a receipt.
    private static Answers Answers()
    {
        var today = LondonTime.DateAt(TimeProvider.System.GetUtcNow());
        var words =
            $"{Guid.NewGuid()} {string.Concat(Enumerable.Repeat("They play loud music most nights until three in the morning. ", 8))}";
        var script = Script.With("what-happened", ("what-happened", words));
        var journey = new Journey(ShippedCouncil.Asb.Form, Domain.Forms.Answers.None);
        while (journey.FirstIncomplete is { } step)
        {
            var fields = new FieldValues(script.On(step.Slug).ToDictionary(field => field.Field, field => new[] { field.Value }));
            var reading = step.Read(fields, journey.Kept, today);
            if (reading.Errors.Count > 0)
                throw new InvalidOperationException($"The page {step.Slug} does not take the script's answers.");
            journey = new Journey(ShippedCouncil.Asb.Form, reading.Answers);
        }

        return journey.Kept;
    }
}
