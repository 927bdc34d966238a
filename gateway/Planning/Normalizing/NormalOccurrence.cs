using System.Collections.Immutable;

namespace Gateway.Planning.Normalizing;

/// <summary>One selection of a <see cref="NormalField"/>, where the operation has it: conditions decide which of them counts, and so the order of the answer.</summary>
/// <param name="Field">The field with all selections of it merged.</param>
/// <param name="Conditions">When this selection is kept.</param>
/// <param name="Source">Which of the merged selections of the parent field it stands in.</param>
/// <param name="Index">Which of the field's selections it is: the <paramref name="Source"/> of what is selected in it.</param>
internal sealed record NormalOccurrence(NormalField Field, ImmutableArray<PlanCondition> Conditions, int Source, int Index);
