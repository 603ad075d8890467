using ResidentPortal.Web.Backup;

namespace ResidentPortal.Web.Commands;

/// <summary>Work that staff do from the command line, with the settings and databases of the site.</summary>
public abstract class Command
{
    /// <summary>Who does it, for the audit: the user of the operating system, who is no account of this site.</summary>
    protected static string Who { get; } = Environment.UserName is { Length: > 0 } user ? user : "command line";

    /// <summary>
    /// Whether they must be of this version and fit to be used before it runs. A backup and a restore are for when they are not.
    /// </summary>
    public virtual bool NeedsTheDatabases => true;

    /// <returns>The exit code: 0 when it was done.</returns>
    public abstract Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken);
}

public static class CommandLine
{
    private static readonly string[] Rooms =
    [
        "reports", "outbox", "mail", "routing", "case-review", "content", "user", "audit", "backup", "restore", "data-map", "retention",
        "keys", "help",
    ];

    /// <summary>The command that these arguments name, or null when they are for the site itself.</summary>
    public static Command? Find(string[] args) => args switch
    {
        ["reports", "held"] => new HeldReports(),
        ["reports", "release", var reference] => new ReleaseReport(reference),
        ["reports", "export", var reference] => new ExportReport(reference),
        ["reports", "not-taken"] => new ListNotTaken(),
        ["reports", "taken", var reference] => new RecordTaken(reference),
        ["mail", "queues"] => new ListQueues(),
        ["mail", "test", var queue] => new SendTest(queue),
        ["mail", "proved", var queue] => new RecordProof(queue),
        ["routing", "show"] => new ShowRouting(),
        ["routing", "export"] => new ExportRouting(),
        ["routing", "reset"] => new ResetRouting(),
        ["outbox", "status"] => new OutboxReport(),
        ["outbox", "retry"] => new RetryOverdue(null),
        ["outbox", "retry", var message] => new RetryOverdue(message),
        ["outbox", "arrived", var message] => new RecordArrived(message),
        ["outbox", "again", var queue, var from, var to] => new SendAgain(queue, from, to, send: false),
        ["outbox", "again", var queue, var from, var to, "--send"] => new SendAgain(queue, from, to, send: true),
        ["case-review", "figures"] => new ShowFigures(),
        ["case-review", "figures", "set", var year, .. var options] => new SetFigures(year, options),
        ["content", "export"] => new ExportContent(null),
        ["content", "export", var folder] => new ExportContent(folder),
        ["content", "import", .. var options] when ImportContent.Find(options) is { } import => import,
        ["user", "add", var email, .. var options] when AddUser.Find(email, options) is { } add => add,
        ["user", "list"] => new ListUsers(),
        ["user", "link", var email] => new LinkUser(email),
        ["user", "remove", var email] => new RemoveUser(email),
        ["audit", "verify"] => new VerifyAudit(),
        ["backup", "verify", var folder, .. var options] when BackupPlace.Find(folder, options) is { } place => new VerifyBackup(place),
        ["backup", not "verify" and var folder, .. var options]
            when BackupPlace.Find(folder, options) is { } place => new MakeBackup(place),
        ["restore", var folder, .. var options] when BackupPlace.Find(folder, options) is { } place => new RestoreBackup(place),
        ["keys", "new"] => new NewKey(),
        ["keys", "reseal"] => new ResealAll(),
        ["retention", "dry-run"] => new RetentionDryRun(),
        ["data-map", "update", var folder] => new UpdateDataMap(folder),
        [var first, ..] when Rooms.Contains(first) => new Usage(),
        _ => null,
    };
}

public sealed class Usage : Command
{
    public override async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync(
            """
            reports held               list the reports that are held, and why
            reports release REFERENCE  send a held report to its teams
            reports export REFERENCE   print one report in full, as JSON; who read it is recorded
            reports not-taken          list the reports that nobody has said they have, where they were asked
            reports taken REFERENCE    record that somebody has one, as they said on the phone
            mail queues                list the queues, and when mail to each last reached a person for sure
            mail test QUEUE            send a test to a queue, and follow it until somebody says that they have it
            mail proved QUEUE          record that a team said on the phone that a test arrived
            routing show               say which routing is in force, and how it differs from the council's folder
            routing export             print it as the folder's routing.json
            routing reset              go back to the council's folder; who did it is recorded
            outbox status              list the mail that is overdue or has failed
            outbox retry               try all of it again now
            outbox retry MESSAGE       try one message again now
            outbox arrived MESSAGE     record that a message to a team arrived, as they said on the phone
            outbox again QUEUE FROM TO [--send]
                                       say how many messages about reports of some days a queue would get again, or send them
            case-review figures        print the yearly figures of ASB case reviews
            case-review figures set YEAR [--threshold-not-met N] [--reviews N] [--recommendations N] [--other-applications N]
                                       enter what became of a year's applications, like 2026-27; the others stay as they are
            content export [FOLDER]    write the content as files, into the content folder if no other is named
            content import             bring the content folder's files in; what staff changed too is listed, exit code 3
            content import --overwrite PATH-OR-KEY ...
                                       the same, and the files win for these: files, addresses of pages, or keys
            content import --overwrite-all
                                       the same, and the files win wherever there is a conflict
            user add EMAIL --role ROLE [--role ROLE] [--queue QUEUE]
                                       let somebody in, and print a link with which they set a password
            user list                  list who may sign in, with their roles
            user link EMAIL            print a new link; the earlier one ends
            user remove EMAIL          delete an account
            audit verify               hold the record of who did what against the seals of its days; exit code 1 where it differs
            backup FOLDER [--keys FOLDER]
                                       copy the databases, the content folder and, apart, the keys; the site may run
            backup verify FOLDER [--keys FOLDER]
                                       look whether a backup is whole, and whether it can be opened
            restore FOLDER [--keys FOLDER]
                                       put a backup back; the site must be stopped
            retention dry-run          list what the next night would erase, what is announced, and what stays and why
            keys new                   make a key that seals from the day after tomorrow on
            keys reseal                seal everything anew with the key in force, and retire older keys; the site may run
            data-map update FOLDER     bring the tables of the data protection documents in a folder up to date
            """);
        return 2;
    }
}
