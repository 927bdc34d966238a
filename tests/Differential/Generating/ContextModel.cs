namespace Gateway.Differential.Tests.Generating;

/// <summary>Where an argument's value comes from that the gateway fills.</summary>
/// <param name="Type">The argument's type, as SDL writes it.</param>
/// <param name="Field">The context and the selection, as <c>@fromContext</c> writes them.</param>
/// <param name="Fields">The selection with a fragment for each type that sets the context: what the unsplit graph needs to know.</param>
internal sealed record ContextModel(string Type, string Field, string Fields)
{
    /// <summary>Of the argument, which comes before those of clients.</summary>
    public const string Argument = "from";
}
