using Subgraphs.Server.Building;

namespace Subgraphs.Server.Execution;

/// <summary>Plans the selections of an operation to its leaves: arguments read and authorization decided once for each field.</summary>
internal sealed class SelectionPlanner(OperationContext context)
{
    public PlannedField[] PlanRoot(ObjectModel root, GraphQL.Language.SelectionSetNode selectionSet, bool isQuery)
    {
        var fields = context.Selections.Collect(root, [selectionSet], null, isQuery);
        Prepare(fields);
        return fields;
    }

    private void Prepare(PlannedField[] fields)
    {
        foreach (var planned in fields)
        {
            switch (planned.Kind)
            {
                case PlannedFieldKind.Field:
                    PrepareField(planned, planned.Field!);
                    break;
                case PlannedFieldKind.Entities:
                    foreach (var entity in context.Model.Entities)
                    {
                        PlanChildren(planned, entity);
                    }

                    break;
                case PlannedFieldKind.Service:
                    PlanChildren(planned, context.Model.Service);
                    break;
            }
        }
    }

    private void PrepareField(PlannedField planned, FieldModel field)
    {
        var target = field.Type.Named as ObjectModel;
        planned.IsDenied = !IsAllowed(field, target);
        if (planned.IsDenied)
        {
            return;
        }

        try
        {
            planned.Arguments = context.Arguments.Read(field, planned.Nodes[0]);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            planned.ArgumentFailure = exception;
        }

        if (target is not null)
        {
            PlanChildren(planned, target);
        }
    }

    /// <summary>The field's own requirement and that of the type it returns; roots and entities have passed theirs.</summary>
    private bool IsAllowed(FieldModel field, ObjectModel? target)
        => (field.Requirement?.IsMetBy(context.Caller, context.Policies) ?? true)
            && (target?.Requirement?.IsMetBy(context.Caller, context.Policies) ?? true);

    private void PlanChildren(PlannedField planned, ObjectModel target)
    {
        var selectionSets = planned.Nodes.Select(node => node.SelectionSet).OfType<GraphQL.Language.SelectionSetNode>();
        var children = context.Selections.Collect(target, selectionSets, planned, isQueryRoot: false);
        planned.SetChildren(target, children);
        Prepare(children);
        planned.IsAudited |= children.Any(child => child.IsAudited && !child.IsDenied);
    }
}
