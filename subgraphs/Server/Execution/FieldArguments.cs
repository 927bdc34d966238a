namespace Subgraphs.Server.Execution;

/// <summary>The arguments of a planned field.</summary>
/// <param name="Values">In the order of the model's arguments.</param>
/// <param name="Binding">The JSON of all arguments that choose what the field is, without those that choose a page: what cursors are bound to.</param>
/// <param name="First">The page size, where the field has pages.</param>
/// <param name="After">The cursor, where the field has pages.</param>
internal sealed record FieldArguments(object?[] Values, string Binding, int First = 0, string? After = null)
{
    public static FieldArguments None { get; } = new([], "");
}
