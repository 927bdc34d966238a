namespace GraphQL.TypeSystem.Validation;

/// <summary>A rule of validation. Its methods are named for what the walk meets, and <see cref="ValidationRules"/> calls them with the
/// types of the place in <see cref="ValidationContext.Types"/>.</summary>
/// <remarks>A rule lives for one validation and may keep what it has seen.</remarks>
internal abstract class ValidationRule(ValidationContext context)
{
    /// <summary>The name that errors carry.</summary>
    public abstract string Name { get; }

    protected ValidationContext Context { get; } = context;

    /// <summary>Reports an error at UTF-8 offsets of the document.</summary>
    protected void Report(string message, params ReadOnlySpan<int> offsets)
        => Context.Report(message, ValidationErrorCodes.ValidationFailed, Name, offsets);
}
