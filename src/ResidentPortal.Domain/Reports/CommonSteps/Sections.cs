namespace ResidentPortal.Domain.Reports.CommonSteps;

/// <summary>The groups under which check-answers and emails list the answers of both forms.</summary>
public static class Sections
{
    public const string Report = "Your report";
    public const string WhatHappened = "What happened";
    public const string WhereAndWhen = "Where and when";
    public const string Who = "Who was there";
    public const string Effect = "What it is doing to you";
    public const string BeforeThis = "Before this";
    public const string Home = "Home";
    public const string AboutYou = "About you";
    public const string Contact = "How to contact you";
    public const string Sharing = "Sharing your report";
}
