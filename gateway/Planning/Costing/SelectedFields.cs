using System.Collections.Immutable;
using Gateway.Planning.Normalizing;

namespace Gateway.Planning.Costing;

/// <summary>
/// The first pass: a normalised operation → the fields that are paid for. What authorization denied is not fetched and costs nothing; the
/// schema's own fields and <c>__typename</c> are free.
/// </summary>
internal static class SelectedFields
{
    public static CostSelection Of(NormalSet operation) => Read(operation, Conditions.None);

    /// <param name="set">A position.</param>
    /// <param name="around">What holds wherever the position is there.</param>
    private static CostSelection Read(NormalSet set, ImmutableArray<PlanCondition> around)
    {
        var selection = new CostSelection(set.Type);
        var single = SingleConditions(set);
        foreach (var field in set.Fields)
        {
            if (field.IsDenied || field.IsTypeName || field.IsIntrospection || field.Definition is not { } definition
                || Conditions.And(around, field.Conditions) is not { } inside
                || ConditionsOf(field, single, around) is not { } conditions)
            {
                continue;
            }

            selection.Fields.Add(new CostField
            {
                Name = field.Name,
                Definition = definition,
                Arguments = field.Arguments,
                ArgumentText = field.ArgumentText,
                TypeNames = field.TypeNames,
                Conditions = conditions,
                Children = field.Children is { } children ? Read(children, inside) : null,
            });
        }

        return selection;
    }

    /// <summary>The conditions of every selection that was merged; null where there are none on the position.</summary>
    private static ILookup<NormalField, ImmutableArray<PlanCondition>>? SingleConditions(NormalSet set)
    {
        foreach (var occurrence in set.Occurrences)
        {
            if (!occurrence.Conditions.IsEmpty)
            {
                return set.Occurrences.ToLookup<NormalOccurrence, NormalField, ImmutableArray<PlanCondition>>(one => one.Field, one => one.Conditions, ReferenceEqualityComparer.Instance);
            }
        }

        return null;
    }

    /// <summary>Null where it is never selected.</summary>
    private static CostConditions? ConditionsOf(
        NormalField field, ILookup<NormalField, ImmutableArray<PlanCondition>>? single, ImmutableArray<PlanCondition> around)
    {
        if (single is null)
        {
            return CostConditions.When(around);
        }

        CostConditions? conditions = null;
        foreach (var own in single[field])
        {
            if (Conditions.And(around, own) is { } all)
            {
                conditions = conditions is { } others ? others.Or(CostConditions.When(all)) : CostConditions.When(all);
            }
        }

        return conditions;
    }
}
