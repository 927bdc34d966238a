using GraphQL.Language;

namespace Federation.Supergraphs;

/// <summary>What <c>@listSize</c> says of a list: its own or, by <paramref name="SizedFields"/>, lists below.</summary>
/// <param name="AssumedSize">How many elements are reckoned with where no argument says it; null: not said.</param>
/// <param name="SlicingArguments">The arguments that say how many, each a path: <c>first</c> or <c>input</c>, <c>page</c>, <c>first</c>.</param>
/// <param name="SizedFields">The lists below that have this size, for example <c>{ nodes }</c> or <c>{ results { page } }</c>.</param>
/// <seealso href="https://specs.apollo.dev/cost/v0.1">cost v0.1</seealso>
public sealed record ListSize(int? AssumedSize, IReadOnlyList<IReadOnlyList<string>> SlicingArguments, IReadOnlyList<SelectionSetNode> SizedFields);
