using GraphQL.Language;

namespace Gateway.Planning.Costing;

/// <summary>A field further up gives lists below their size: <c>sizedFields</c> of its <c>@listSize</c>.</summary>
/// <param name="Length">The size.</param>
/// <param name="Fields">What has it, from where this is handed to: <c>{ nodes }</c>, <c>{ results { page } }</c>.</param>
internal sealed record SizedList(ListLength Length, SelectionSetNode Fields);
