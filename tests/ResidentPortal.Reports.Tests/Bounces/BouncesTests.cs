using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ResidentPortal.Database;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Reports.Tests.Mail;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Bounces;

/// <summary>Mail that comes back to a mailbox of Dovecot, from Postfix that could not deliver it.</summary>
public class BouncesTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite, true)]
    [InlineData(DatabaseProvider.Sqlite, false)]
    [InlineData(DatabaseProvider.PostgreSql, true)]
    public async Task Look_TeamsMailboxDoesNotExist_TellsFallbackAndOperations(DatabaseProvider database, bool plusAddresses)
    {
        await using var site = await ReturningSite.StartAsync(database, plusAddresses);
        var reference = await site.SendAsync(quota: null);
        (await site.TeamMessageAsync()).State.ShouldBe(MessageState.Delivered, "the relay took it");
        var returned = (await site.WaitForReturnedAsync()).ShouldHaveSingleItem();
        returned.ShouldNotContain("In your own words", Case.Sensitive, "RET=HDRS");

        await site.LookAsync();

        var team = await site.TeamMessageAsync();
        (team.State, team.LastOutcome, team.DeliveredAt).ShouldBe((MessageState.Failed, "returned-5.1.1", null));
        site.Returned().ShouldBeEmpty("it is deleted once it is read");
        await site.Reports.Dispatcher.DispatchDueAsync();
        (await site.Host.WaitForMailAsync("duty", reference.ToString())).Text.ShouldContain("In your own words");
        (await site.Host.WaitForMailAsync("operations", $"Report {reference} was not delivered")).Text.ShouldContain("returned-5.1.1");
        (await site.Reports.Get<OutboxStatus>().IsTroubledAsync()).ShouldBeFalse("the fallback mailbox has it");
        (await site.Reports.InDatabaseAsync(db => db.Audit.OrderBy(a => a.Id).Select(a => a.Action).ToListAsync())).ShouldBe(
        [
            AuditAction.Accepted, AuditAction.Delivered, AuditAction.Returned, AuditAction.Escalated, AuditAction.Delivered,
            AuditAction.Delivered,
        ]);
        (await site.Reports.InDatabaseAsync(db => db.Attempts.Where(a => a.MessageId == team.Id).Select(a => a.Outcome).ToListAsync()))
            .ShouldBe(["accepted", "returned-5.1.1"]);
    }

    [MailHostFact]
    public async Task Look_TeamsMailboxIsFull_TellsFallback()
    {
        await using var site = await ReturningSite.StartAsync(startTls: true);
        await site.SendAsync(quota: 100);
        await site.WaitForReturnedAsync();

        await site.LookAsync();

        (await site.TeamMessageAsync()).LastOutcome.ShouldBe("returned-5.2.2");
        (await site.Reports.OutboxAsync()).Count(m => m.Kind == MessageKind.Fallback).ShouldBe(1);
    }

    [MailHostFact]
    public async Task Look_FallbackMailboxDoesNotExistEither_IsTriedAgainAndTold()
    {
        await using var site = await ReturningSite.StartAsync();
        await site.SendAsync(quota: null, fallback: "nobody");
        await site.WaitForReturnedAsync();
        await site.LookAsync();
        await site.SendAndLookAsync();

        var fallback = (await site.Reports.OutboxAsync()).Single(m => m.Kind == MessageKind.Fallback);
        (fallback.State, fallback.LastOutcome, fallback.DeliveredAt).ShouldBe((MessageState.Pending, "returned-5.1.1", null));
        fallback.DueAt.ShouldBeGreaterThan(site.Reports.Clock.GetUtcNow());
        (await site.Reports.OutboxAsync()).Count(m => m.Kind == MessageKind.Operations).ShouldBe(2, "of the team's and of the fallback's");

        site.Reports.Clock.Advance(TimeSpan.FromHours(1));
        await site.SendAndLookAsync();
        (await site.Reports.OutboxAsync()).Count(m => m.Kind == MessageKind.Operations).ShouldBe(2, "each is told once");
        (await site.Reports.Get<OutboxStatus>().IsTroubledAsync()).ShouldBeTrue();
    }

    [MailHostFact]
    public async Task Look_ReceiptComesBack_IsRecordedAndNothingMore()
    {
        await using var site = await ReturningSite.StartAsync();
        await site.DeliverAsync(Submissions.WithReceipt().Contact);
        var receipt = (await site.Reports.OutboxAsync()).Single(m => m.Kind == MessageKind.Receipt);
        await site.PutAsync(ReturnedSamples.Report("failed", "5.1.1", await site.AddressOfAsync(receipt)));

        await site.LookAsync();

        receipt = (await site.Reports.OutboxAsync()).Single(m => m.Kind == MessageKind.Receipt);
        (receipt.State, receipt.LastOutcome).ShouldBe((MessageState.Failed, "returned-5.1.1"));
        (await site.Reports.OutboxAsync()).ShouldNotContain(m => m.FallbackFor == receipt.Id);
        (await site.Reports.Get<OutboxStatus>().IsTroubledAsync()).ShouldBeFalse();
    }

    [MailHostFact]
    public async Task Look_DelayedOnItsWay_IsShownAndNotActedOn()
    {
        await using var site = await ReturningSite.StartAsync();
        await site.DeliverAsync();
        var team = await site.TeamMessageAsync();
        await site.PutAsync(ReturnedSamples.Report("delayed", "4.4.1", await site.AddressOfAsync(team)));

        await site.LookAsync();

        site.Returned().ShouldBeEmpty();
        team = await site.TeamMessageAsync();
        (team.State, team.LastOutcome).ShouldBe((MessageState.Delivered, "delayed"));
        (await site.Reports.OutboxAsync()).Count.ShouldBe(1);
        (await site.Reports.Get<OutboxStatus>().ReadAsync()).ToText().ShouldContain("delayed on its way");
    }

    [MailHostFact]
    public async Task Look_WhatIsNoBounce_ChangesNothing()
    {
        await using var site = await ReturningSite.StartAsync();
        await site.DeliverAsync();
        var team = await site.TeamMessageAsync();
        var address = await site.AddressOfAsync(team);
        var other = address[..address.IndexOf('+', StringComparison.Ordinal)] + "+" + new string('0', 46) + "@council.example";
        var left = new[]
        {
            ReturnedSamples.Report("failed", "5.1.1", other, messageId: "<someone@else.example>"),
            ReturnedSamples.Plain(address, "Undelivered mail", ("Return-Path", "<>")),
            ReturnedSamples.Plain(other, "Buy now", ("Return-Path", "<>")),
            ReturnedSamples.Plain(other, "Why did you write to me?", ("Return-Path", "<somebody@home.example>")),
            "Subject: half\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n--x\r\nContent-Type: mess",
            "\r\n",
            ReturnedSamples.Plain(address, new string('x', 10_000_000), ("Return-Path", "<>")),
            ReturnedSamples.Nested(500),
        };
        var gone = new[]
        {
            ReturnedSamples.Plain(address, "I am on holiday", ("Auto-Submitted", "auto-replied"), ("Return-Path", "<>")),
            ReturnedSamples.Plain(address, "Are you a person? Select this link", ("Return-Path", "<challenge@home.example>")),
            ReturnedSamples.Report("delivered", "2.0.0", address),
        };
        foreach (var mail in left.Concat(gone))
            await site.PutAsync(mail);
        var log = new CollectedLog();
        site.Reports.Get<ILoggerFactory>().AddProvider(log);

        await site.LookAsync();

        site.Returned().Count.ShouldBe(left.Length);
        (await site.TeamMessageAsync()).State.ShouldBe(MessageState.Delivered);
        (await site.Reports.OutboxAsync()).Count.ShouldBe(1);
        (await site.Reports.InDatabaseAsync(db => db.Attempts.CountAsync())).ShouldBe(1);
        await site.LookAsync();
        site.Returned().Count.ShouldBe(left.Length, "what was left is not read again");
        log.Lines.ShouldNotBeEmpty();
        log.Lines.ShouldAllBe(line =>
            line.StartsWith("A mail in the mailbox for undelivered mail was not understood.", StringComparison.Ordinal));
    }

    /// <summary>All that is logged from the moment it is added.</summary>
    private sealed class CollectedLog : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IReadOnlyList<string> Lines => [.. _lines];

        public ILogger CreateLogger(string categoryName) => categoryName.Contains("EntityFramework", StringComparison.Ordinal)
            ? NullLogger.Instance
            : this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
