using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Reports.Drafts;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Intake;

/// <summary>Keeps the answers to the optional equality questions, apart from the report.</summary>
public sealed class EqualityAnswers(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, SealedJson seal, TimeProvider clock)
{
    private readonly SealedJson.Column<Answers> _answers = seal.For<Answers>("equality answers");

    /// <returns>False when this browser has sent no report with the form, or has answered already.</returns>
    public async Task<bool> AddAsync(string draftToken, string formId, Answers answers, CancellationToken cancellationToken = default)
    {
        var key = DraftToken.Key(draftToken);
        var response = new EqualityResponse
        {
            // Fully random: an identifier with a time in it would lead back to the report.
            Id = Guid.NewGuid(),
            FormId = formId,
            Month = clock.GetUtcNow().ToString("yyyy-MM", CultureInfo.InvariantCulture),
            Answers = _answers.Seal(answers),
        };

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await writes.EnterAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var marked = await DraftStore.Row(context, key, formId)
            .Where(d => d.State == DraftState.Submitted && !d.EqualityAnswered)
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.EqualityAnswered, true), cancellationToken);
        if (marked == 0)
            return false;
        context.EqualityResponses.Add(response);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
