using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Reports.CommonSteps;
using ResidentPortal.Domain.Tests.Councils;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Reports;

public sealed class ContactPermissionsTests
{
    [Fact]
    public void From_AnonymousAnswers_ForbidEverything() =>
        Of(("anonymous", "anonymous")).ShouldBeEquivalentTo(new ContactPermissions { Anonymous = true, DoNotContact = true });

    [Fact]
    public void From_DoNotContact_KeepsTheNameOnly()
    {
        var contact = Of(("anonymous", "named"), ("safe-ways", "do-not-contact"), ("your-name", "Sam Field"));
        contact.ShouldBeEquivalentTo(new ContactPermissions { DoNotContact = true, Name = "Sam Field" });
    }

    [Fact]
    public void From_EmailOnly_ForbidsThePhoneThatWasGiven()
    {
        var contact = Of(("anonymous", "named"), ("safe-ways", "email"));
        contact.DoNotContact.ShouldBeFalse();
        contact.EmailAllowed.ShouldBeTrue();
        contact.Phone.ShouldBe("07700 900 000");
        contact.PhoneAllowed.ShouldBeFalse();
        contact.TextAllowed.ShouldBeFalse();
        contact.LetterAllowed.ShouldBeFalse();
        contact.VoicemailAllowed.ShouldBeFalse();
    }

    [Theory]
    [InlineData("phone", "yes", true)]
    [InlineData("phone", "no", false)]
    [InlineData("phone", "", false)]
    [InlineData("text", "yes", false)]
    public void From_Voicemail_IsAllowedOnlyByYesAndACall(string ways, string voicemail, bool expected) =>
        Of(("anonymous", "named"), ("safe-ways", ways), ("voicemail", voicemail)).VoicemailAllowed.ShouldBe(expected);

    [Theory]
    [InlineData("council", CallOurselves.Council)]
    [InlineData("first-name", CallOurselves.FirstName)]
    [InlineData("say-nothing", CallOurselves.SayNothing)]
    [InlineData("", CallOurselves.SayNothing)]
    public void From_CallOurselves_SaysNothingUnlessTold(string answer, CallOurselves expected) =>
        Of(("anonymous", "reachable"), ("safe-ways", "phone"), ("call-ourselves", answer)).CallOurselves.ShouldBe(expected);

    [Theory]
    [InlineData("email", "plain", EmailWords.Plain, true)]
    [InlineData("email", "neutral", EmailWords.Neutral, true)]
    [InlineData("email", "no-receipt", EmailWords.NoReceipt, false)]
    [InlineData("email", "", EmailWords.Neutral, true)]
    [InlineData("phone", "plain", EmailWords.Neutral, false)]
    public void From_EmailWords_AreNeutralUnlessChosenForEmail(string way, string answer, EmailWords expected, bool receipt)
    {
        var contact = Of(("anonymous", "reachable"), ("safe-ways", way), ("email-words", answer));
        contact.EmailWords.ShouldBe(expected);
        contact.WantsReceipt.ShouldBe(receipt);
    }

    [Theory]
    [InlineData("email,phone", "council", "", CallOurselves.Council, EmailWords.Neutral)]
    [InlineData("email,phone", "", "plain", CallOurselves.SayNothing, EmailWords.Plain)]
    public void From_APermission_BelongsToOneChannel(
        string ways, string calls, string emails, CallOurselves onThePhone, EmailWords inEmails)
    {
        var contact = Of(("anonymous", "named"), ("safe-ways", ways), ("call-ourselves", calls), ("email-words", emails));
        (contact.CallOurselves, contact.EmailWords).ShouldBe((onThePhone, inEmails));
    }

    [Theory]
    [InlineData("email", "1", true)]
    [InlineData("email,phone", "1", true)]
    [InlineData("phone", "1", false)]
    [InlineData("letter", "1", false)]
    public void Reached_TheQuestionOfEmails_OnlyWhereEmailIsChosen(string ways, string address, bool asked) =>
        Walk.Through(SampleCouncil.Asb.Form, ("anonymous", "reachable"), ("safe-ways", ways), ("contact-address", address))
            .Reached.Any(step => step.Slug == "safe-emails").ShouldBe(asked);

    /// <summary>A draft from before the question: it is asked what is new, and has lost nothing.</summary>
    [Fact]
    public void FirstIncomplete_OfADraftFromBeforeTheQuestion_IsTheQuestion()
    {
        var form = SampleCouncil.Asb.Form;
        var draft = Walk.Through(form, ("anonymous", "named"), ("safe-ways", "email")).Kept.Without([SafeContact.InEmails]);
        var journey = new Journey(form, Answers.FromJson(draft.ToJson()));
        journey.FirstIncomplete!.Slug.ShouldBe("safe-emails");
        ContactPermissions.From(journey.Kept).ShouldSatisfyAllConditions(
            contact => contact.MayEmail.ShouldBeTrue(), contact => contact.EmailWords.ShouldBe(EmailWords.Neutral));
    }

    [Theory]
    [InlineData("text", "safe-text-times", "safe-texts")]
    [InlineData("text,email", "safe-text-times", "safe-texts")]
    [InlineData("phone", "safe-times voicemail call-ourselves", "safe-calls")]
    [InlineData("phone,text", "safe-times voicemail call-ourselves", "safe-calls")]
    [InlineData("letter", "", "")]
    public void Reached_OnlyTextMessages_AskNothingAboutCalls(string ways, string questions, string page)
    {
        string[] aboutCalls = ["safe-times", "safe-text-times", "voicemail", "call-ourselves"];
        var reached = Walk.Through(SampleCouncil.Asb.Form, ("anonymous", "reachable"), ("safe-ways", ways)).Reached;
        reached.SelectMany(step => step.Questions).Select(question => question.Id).Where(aboutCalls.Contains)
            .ShouldBe(questions.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        reached.Where(step => step.Slug is "safe-calls" or "safe-texts").Select(step => step.Slug)
            .ShouldBe(page.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void From_OnlyTextMessages_KnowsWhenTheyAreSafe() =>
        Of(("anonymous", "reachable"), ("safe-ways", "text"), ("safe-text-times", "weekends")).ShouldSatisfyAllConditions(
            contact => contact.Times.ShouldBe(["Weekends"]),
            contact => contact.TextAllowed.ShouldBeTrue(),
            contact => contact.VoicemailAllowed.ShouldBeFalse());

    [Fact]
    public void From_Times_AreInWords() =>
        Of(("anonymous", "named"), ("safe-ways", "phone,text"),
            ("safe-times", "weekday-mornings,weekends")).Times.ShouldBe(["Weekday mornings", "Weekends"]);

    [Theory]
    [InlineData("email", "contact-email", "Enter your email address, because you said that email is safe")]
    [InlineData("phone", "contact-phone", "Enter your phone number, because you said that calls or texts are safe")]
    [InlineData("text", "contact-phone", "Enter your phone number, because you said that calls or texts are safe")]
    [InlineData("letter", "contact-address", "Enter your address, because you said that letters are safe")]
    public void Read_WithoutTheDetailOfASafeWay_SaysSoBesideItsField(string way, string field, string message)
    {
        var (step, answers) = ContactPage(("anonymous", "reachable"), ("safe-ways", way));
        // Another way is given, so that only this one is missing.
        var other = way == "email" ? ("contact-phone", "07700 900 000") : ("contact-email", "sam@example.com");
        var fields = Walk.Fields(step, ("contact-name", ""), ("contact-email", ""), ("contact-phone", ""), ("contact-address", ""), other);
        step.Read(fields, answers, Walk.Today).Errors.ShouldBe([new FieldError(field, message)]);
    }

    [Theory]
    [InlineData("email", "contact-email")]
    [InlineData("phone", "contact-phone")]
    [InlineData("letter", "contact-address")]
    public void Read_PageLeftBlank_AsksForTheDetailOfTheSafeWay(string way, string field)
    {
        var (step, answers) = ContactPage(("anonymous", "reachable"), ("safe-ways", way));
        step.Read(FieldValues.Empty, answers, Walk.Today).Errors.ShouldHaveSingleItem().Field.ShouldBe(field);
    }

    [Fact]
    public void Read_WithoutTheNameThatWasPromised_SaysSoBesideItsField()
    {
        var (step, answers) = ContactPage(("anonymous", "named"), ("safe-ways", "email"));
        step.Read(Walk.Fields(step, ("contact-name", "")), answers,
            Walk.Today).Errors.ShouldHaveSingleItem().Field.ShouldBe("contact-name");
    }

    [Fact]
    public void FirstIncomplete_AfterAnotherWayIsAdded_IsTheContactPage()
    {
        var journey = Walk.Through(SampleCouncil.Asb.Form, ("anonymous", "reachable"), ("safe-ways", "email"), ("contact-phone", ""));
        var answers = journey.Form.Find("safe-contact")!.Read(
            new FieldValues(new Dictionary<string, string[]> { ["safe-ways"] = ["email", "phone"] }), journey.Kept, Walk.Today).Answers;
        new Journey(SampleCouncil.Asb.Form, answers).FirstIncomplete!.Slug.ShouldBe("contact-details");
    }

    private static (Step, Answers) ContactPage(params (string, string)[] given)
    {
        var journey = Walk.Through(SampleCouncil.Asb.Form, given);
        return (journey.Form.Find("contact-details")!, journey.Kept);
    }

    private static ContactPermissions Of(params (string, string)[] given) =>
        SampleCouncil.Asb.Contact(Walk.Through(SampleCouncil.Asb.Form, [("kind", "noise"), .. given]).Kept);
}
