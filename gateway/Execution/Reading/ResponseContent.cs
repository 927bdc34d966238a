using Gateway.Execution.Memory;

namespace Gateway.Execution.Reading;

/// <summary>The members of a GraphQL response.</summary>
/// <param name="Data">A row, null, or missing.</param>
/// <param name="Errors">The slice of the <c>errors</c> list, or missing.</param>
internal readonly record struct ResponseContent(Slot Data, Slot Errors);
