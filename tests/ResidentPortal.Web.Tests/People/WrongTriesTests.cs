using FsCheck;
using FsCheck.Fluent;
using ResidentPortal.People.Throttling;
using ResidentPortal.Testing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.People;

/// <summary>How many wrong tries are looked at, where, and for how long not.</summary>
public class WrongTriesTests
{
    private static readonly Guid[] People = [Guid.NewGuid(), Guid.NewGuid()];

    private readonly TestClock clock = new();

    [Theory]
    [InlineData(9, 0, true)]
    [InlineData(10, 0, false)]
    [InlineData(10, 14.99, false)]
    [InlineData(10, 15, true)]
    [InlineData(500, 15, true)]
    [InlineData(9, 15, true)]
    public void Take_AfterWrongTriesAndMinutes_IsLookedAtOrNot(int wrong, double minutes, bool looked)
    {
        var tries = new WrongTries(clock);
        for (var number = 0; number < wrong; number++)
            tries.Take(People[0], "here");
        clock.Advance(TimeSpan.FromMinutes(minutes));
        tries.Take(People[0], "here").ShouldBe(looked);
    }

    [Fact]
    public void Take_ManyAtOnce_LooksAtTenOfThem()
    {
        var tries = new WrongTries(clock);
        var looked = 0;
        Parallel.For(0, 200, _ =>
        {
            if (tries.Take(People[0], "here"))
                Interlocked.Increment(ref looked);
        });
        looked.ShouldBe(WrongTries.Most);
    }

    /// <summary>Steps of three places, two people, some minutes, and now and then a right password.</summary>
    [Fact]
    public void Take_InAnyOrder_IsDecidedByThatPlaceAloneAndNeverMoreThanTenInAQuarter() =>
        Prop.ForAll(
            Gen.Choose(0, 599).Select(number => new Step(number % 2, number / 2 % 3, number / 6 % 4, number / 24 == 7)).ListOf()
                .Resize(300).ToArbitrary(),
            steps =>
            {
                var all = Play(steps, _ => true);
                for (var person = 0; person < 2; person++)
                {
                    for (var place = 0; place < 3; place++)
                    {
                        var alone = Play(steps, step => step.Person == person && step.Place == place);
                        alone.ShouldBe(all.Where(done => done.Step.Person == person && done.Step.Place == place));
                        AtMostTen(alone);
                    }
                }
            }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(59, false)]
    [InlineData(61, true)]
    public void Stops_ASecondPlaceAfterMinutes_IsANewSpellOrTheSame(double minutes, bool isNew)
    {
        var tries = new WrongTries(clock);
        Fill(tries, "here").ShouldBeTrue();
        tries.Stops(People[0], "here").ShouldBeFalse("it was said");
        clock.Advance(TimeSpan.FromMinutes(minutes));
        Fill(tries, "there").ShouldBe(isNew);
    }

    [Fact]
    public void Take_FromMorePlacesThanAreRemembered_ForgetsTheOldest()
    {
        var tries = new WrongTries(clock);
        Fill(tries, "here");
        for (var place = 0; place < WrongTries.Places + 50; place++)
        {
            clock.Advance(TimeSpan.FromMilliseconds(1));
            tries.Take(People[0], $"network {place}");
        }
        tries.Count.ShouldBe(WrongTries.Places);
        tries.Take(People[0], "here").ShouldBeTrue();
    }

    private static bool Fill(WrongTries tries, string place)
    {
        while (tries.Take(People[0], place))
        {
        }
        return tries.Stops(People[0], place);
    }

    private static List<Done> Play(IEnumerable<Step> steps, Func<Step, bool> wanted)
    {
        var (clock, done) = (new TestClock(), new List<Done>());
        var tries = new WrongTries(clock);
        foreach (var step in steps)
        {
            clock.Advance(TimeSpan.FromMinutes(step.Minutes));
            if (!wanted(step))
                continue;
            var (person, place) = (People[step.Person], $"place {step.Place}");
            var looked = tries.Take(person, place);
            if (looked && step.IsRight)
                tries.Forget(person, place);
            done.Add(new(step, clock.GetUtcNow(), looked));
        }
        return done;
    }

    private static void AtMostTen(List<Done> done)
    {
        for (var from = 0; from < done.Count; from++)
        {
            done.Skip(from).TakeWhile(other => !other.Step.IsRight && other.At - done[from].At < WrongTries.Pause)
                .Count(other => other.Looked).ShouldBeLessThanOrEqualTo(WrongTries.Most);
        }
    }

    private sealed record Step(int Person, int Place, int Minutes, bool IsRight);

    private sealed record Done(Step Step, DateTimeOffset At, bool Looked);
}
