using FsCheck;
using FsCheck.Fluent;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Tests.Reports;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Forms;

/// <summary>What holds of a journey through any form, whatever was answered, whenever and in whatever order.</summary>
public sealed class JourneyProperties
{
    public static TheoryData<string> Forms => EveryForm.Ids;

    [Theory, MemberData(nameof(Forms))]
    public void Kept_OfAnyAnswers_HoldsOnlyWhatIsAsked(string form) => ForAnyAnswers(form, journey =>
        journey.Kept.All.Select(answer => answer.Key).ShouldBeSubsetOf(AskedOn(journey)));

    [Theory, MemberData(nameof(Forms))]
    public void Kept_OfACompleteJourney_AnswersAllThatIsAsked(string form) => ForAnyAnswers(form, journey =>
    {
        if (journey.IsComplete)
            AskedOn(journey.Reached.Where(step => !step.Further), journey).ShouldBeSubsetOf(journey.Kept.All.Select(answer => answer.Key));
    });

    [Theory, MemberData(nameof(Forms))]
    public void Journey_OfWhatWasKept_IsTheSame(string form) => ForAnyAnswers(form, journey =>
    {
        var again = new Journey(journey.Form, journey.Kept);
        again.Kept.ShouldBe(journey.Kept);
        Slugs(again.Reached).ShouldBe(Slugs(journey.Reached));
        again.FirstIncomplete?.Slug.ShouldBe(journey.FirstIncomplete?.Slug);
    });

    [Theory, MemberData(nameof(Forms))]
    public void Back_OfNext_IsTheStepItself(string form) => ForAnyAnswers(form, journey =>
    {
        // After each further section comes check-answers, and before it as well.
        foreach (var step in journey.Reached.Where(step => !step.Further || journey.Next(step) is not null))
            journey.Back(journey.Next(step)).ShouldBe(step);
        foreach (var section in journey.Further)
            journey.Back(section.First).ShouldBeNull();
        journey.Back(journey.Form.First).ShouldBeNull();
    });

    [Theory, MemberData(nameof(Forms))]
    public void Next_FromTheFirstStepOfEachWay_VisitsEachReachedStepOnce(string form) => ForAnyAnswers(form, journey =>
    {
        var visited = new List<Step>();
        foreach (var first in journey.Further.Select(section => section.First).Prepend(journey.Form.First))
        {
            for (var step = first; step is not null && visited.Count <= journey.Form.Steps.Count; step = journey.Next(step))
                visited.Add(step);
        }
        Slugs(visited).ShouldBe(Slugs(journey.Reached));
        visited.ShouldBeUnique();
    });

    [Theory, MemberData(nameof(Forms))]
    public void Next_OfAStepNotReached_IsTheFirstIncomplete(string form) => ForAnyAnswers(form, journey =>
    {
        foreach (var step in journey.Form.Steps.Where(step => !journey.IsReached(step)))
            journey.Next(step).ShouldBe(journey.FirstIncomplete);
    });

    [Theory, MemberData(nameof(Forms))]
    public void SummaryAndExport_OfAnyAnswers_ShowWhatIsKeptAndNoMore(string form) => ForAnyAnswers(form, journey =>
    {
        var kept = journey.Kept.All.Select(answer => answer.Key).ToList();
        var given = journey.Kept.All.Where(answer => answer.Value is not NotGiven).Select(answer => answer.Key).ToList();
        var shown = AnswerSummary.Of(journey).SelectMany(section => section.Rows).Select(row => row.QuestionId).ToList();
        shown.ShouldBeSubsetOf(kept);
        given.ShouldBeSubsetOf(shown);
        AnswerSummary.ToCheck(journey).SelectMany(section => section.Rows).Select(row => row.QuestionId)
            .ShouldBe(shown.Union(AskedOn(journey.Reached.Where(step => !step.Further), journey).Intersect(kept)), ignoreOrder: true);
        var exported = AnswerExport.Read(AnswerExport.Write(journey)).Sections.SelectMany(section => section.Answers).ToList();
        exported.Select(answer => answer.Id).ShouldBe(shown);
        exported.ShouldAllBe(answer => answer.Text.Count > 0 && answer.Value.Equals(journey.Kept.Raw(answer.Id)));
    });

    /// <summary>Walks with accepted answers only: none gets stuck, and between them they see every page.</summary>
    [Theory, MemberData(nameof(Forms))]
    public void Walks_WithAcceptedAnswers_EndAndReachEveryStep(string form)
    {
        var found = EveryForm.Find(form);
        var seen = new HashSet<string>();
        var walks = Prop.ForAll(WalkThrough(found).ToArbitrary(), journey =>
        {
            seen.UnionWith(Slugs(journey.Reached));
            var ended = journey.IsComplete || journey.LeavesTo(journey.FirstIncomplete!) is { } path && path.StartsWith('/');
            ended.ShouldBeTrue($"Stuck on {journey.FirstIncomplete?.Slug}");
        });
        // A hundred walks nearly always come to the rarest step; now and then it takes more.
        for (var hundreds = 0; hundreds == 0 || hundreds < 20 && Slugs(found.Steps).Except(seen).Any(); hundreds++)
            walks.Check(Config.QuickThrowOnFailure.WithMaxTest(100));
        Slugs(found.Steps).Except(seen).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Forms))]
    public void Read_OfAnyFields_NeverThrows(string form)
    {
        var found = EveryForm.Find(form);
        var names = found.Steps.SelectMany(step => step.AllQuestions).SelectMany(FieldNames).Distinct().ToList();
        Prop.ForAll(AnyAnswer.Fields(names).ToArbitrary(), fields =>
        {
            var answers = Answers.None;
            foreach (var step in found.Steps)
            {
                var before = answers;
                var reading = step.Read(fields, before, Posted.Today);
                reading.Errors.ShouldAllBe(error => error.Field.Length > 0 && error.Message.Length > 0);
                if (reading.Errors.Count > 0)
                    reading.Answers.ShouldBe(before);
                answers = reading.Answers;
                _ = step.Write(answers);
                _ = AnswerSummary.Of(new Journey(found, answers));
            }
        }).QuickCheckThrowOnFailure();
    }

    private static void ForAnyAnswers(string form, Action<Journey> holds)
    {
        var found = EveryForm.Find(form);
        var all = found.Steps.SelectMany(step => step.AllQuestions).ToArray();
        var changed =
            from walked in WalkThrough(found)
            from question in Gen.Elements(all)
            from answer in AnyAnswer.To(question)
            select walked.Kept.With(question, answer);
        Prop.ForAll(
            Gen.OneOf(AnyAnswer.ToSomeOf(all), changed, WalkThrough(found).Select(walked => walked.Kept))
                .Select(answers => new Journey(found, answers)).ToArbitrary(),
            holds).QuickCheckThrowOnFailure();
    }

    private static IEnumerable<string> Slugs(IEnumerable<Step> steps) => steps.Select(step => step.Slug);

    private static IEnumerable<string> AskedOn(Journey journey) => AskedOn(journey.Reached, journey);

    private static IEnumerable<string> AskedOn(IEnumerable<Step> steps, Journey journey) => steps
        .SelectMany(step => step.Questions)
        .SelectMany(question => StepReading.WithRevealed(question, journey.Kept))
        .Select(question => question.Id);

    private static Gen<Journey> WalkThrough(Form form) => From(form, new Journey(form, Answers.None), []);

    private static Gen<Journey> From(Form form, Journey journey, IReadOnlyList<string> told) =>
        NextOf(journey, told) is { } step
            ? step.Questions
                .Aggregate(Gen.Constant(Answers.None), (before, question) =>
                    from answers in before
                    from more in AnyAnswer.WithRevealed(question)
                    select answers.Merge(more))
                .Select(answers => step.Read(step.Write(answers), journey.Kept, Posted.Today))
                .Where(reading => reading.Errors.Count == 0)
                .SelectMany(reading => From(form, new Journey(form, reading.Answers), step.Further ? [.. told, step.Slug] : told))
            : Gen.Constant(journey);

    private static Step? NextOf(Journey journey, IReadOnlyList<string> told) =>
        journey.FirstIncomplete is not { } step ? journey.Reached.FirstOrDefault(more => more.Further && !told.Contains(more.Slug))
        : journey.LeavesTo(step) is null ? step
        : null;

    private static IEnumerable<string> FieldNames(Question question) => question switch
    {
        PlaceQuestion place => [place.StreetField, place.PostcodeField, place.LandmarkField, place.LatitudeField, place.LongitudeField],
        AddressQuestion address =>
            [.. FieldNames(address.InWords), address.NumberField, address.PickedField, address.ShownField],
        WhenQuestion time => [time.Id, time.DateField, time.TimeField, time.FromField, time.ToField, time.WordsField],
        ContactQuestion contact => [contact.NameField, contact.EmailField, contact.PhoneField, contact.AddressField],
        ListQuestion list => [list.CountField, .. list.Questions.SelectMany(FieldNames).Select(name => list.ItemPrefix("", 0) + name)],
        _ => [question.Id],
    };
}
