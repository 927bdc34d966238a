using System.Collections;
using Subgraphs.Server.Auditing;
using Subgraphs.Server.Building;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Paging;
using Subgraphs.Server.Projecting;
using Subgraphs.Server.Scalars;

namespace Subgraphs.Server.Execution;

/// <summary>
/// Executes an operation level by level: every field of a level starts, then data loaders run until all of them are done, then the
/// values are completed and their objects make the next level. Objects of one type at one place in the operation form a batch.
/// </summary>
internal sealed class LevelExecutor(OperationContext context)
{
    private readonly LevelAudit _audit = new(context);
    private int _objects;

    /// <summary>Executes fields of a root; a mutation calls it for one field after the other.</summary>
    public async Task ExecuteAsync(ObjectResult root, IReadOnlyList<int> slots)
    {
        List<LevelBatch> level = [new LevelBatch(root.Fields, [root], slots)];
        while (level.Count > 0)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var unkept = await _audit.RecordAsync(level);
            List<Task> pending = [];
            foreach (var batch in level)
            {
                foreach (var slot in batch.Slots)
                {
                    if (unkept is null || !IsKept(batch, slot))
                    {
                        Start(batch, slot, pending);
                    }
                    else
                    {
                        Fill(batch, slot, new ResolverFailure(unkept));
                    }
                }
            }

            if (pending.Count > 0)
            {
                await context.Loaders.Scheduler.RunAsync(Task.WhenAll(pending), context.CancellationToken);
                await Task.WhenAll(pending);
            }

            level = Complete(level);
        }
    }

    /// <summary>Whether the field may only be answered once that is kept.</summary>
    private bool IsKept(LevelBatch batch, int slot)
        => batch.Fields[slot] is { IsDenied: false, Field: { } field }
            && (field.IsAudited || (context.Operation == GraphQL.Language.OperationType.Mutation && batch.Parents[0].Parent is null));

    private void Start(LevelBatch batch, int slot, List<Task> pending)
    {
        var planned = batch.Fields[slot];
        if (planned.IsDenied)
        {
            context.Errors.AddDenied(planned);
            Fill(batch, slot, ReportedNull.Instance);
        }
        else if (planned.ArgumentFailure is { } failure)
        {
            Fill(batch, slot, new ResolverFailure(failure));
        }
        else if (planned.Field is { Getter: { } getter })
        {
            foreach (var parent in batch.Parents)
            {
                parent.Values[slot] = Try(() => getter(parent.Source));
            }
        }
        else if (planned.Field is { IsBatch: true } batchField)
        {
            AddPending(pending, StartBatch(batch, slot, planned, batchField));
        }
        else if (planned.Field is { Method: not null } field)
        {
            foreach (var parent in batch.Parents)
            {
                StartOne(parent, slot, planned, field, pending);
            }
        }
        else
        {
            StartProtocolField(batch, slot, planned, pending);
        }
    }

    private void StartProtocolField(LevelBatch batch, int slot, PlannedField planned, List<Task> pending)
    {
        switch (planned.Kind)
        {
            case PlannedFieldKind.TypeName:
                foreach (var parent in batch.Parents)
                {
                    parent.Values[slot] = parent.Model.Name;
                }

                break;
            case PlannedFieldKind.Service:
                Fill(batch, slot, context.Model);
                break;
            case PlannedFieldKind.Introspection:
                Fill(batch, slot, Introspection.Read(context, planned));
                break;
            case PlannedFieldKind.Entities:
                AddPending(pending, StoreAsync(batch.Parents[0], slot, new EntityFetcher(context, planned).FetchAsync()));
                break;
        }
    }

    private void StartOne(ObjectResult parent, int slot, PlannedField planned, FieldModel field, List<Task> pending)
    {
        try
        {
            var call = CreateCall(planned, field, parent.Source);
            var value = ResolverInvoker.InvokeAsync(field.Method!, call, result => ReadResult(planned, field, call, result));
            if (value.IsCompletedSuccessfully)
            {
                parent.Values[slot] = value.Result;
            }
            else
            {
                AddPending(pending, StoreAsync(parent, slot, value));
            }
        }
        catch (Exception exception) when (!IsCancellation(exception))
        {
            parent.Values[slot] = new ResolverFailure(exception);
        }
    }

    private async Task StoreAsync(ObjectResult parent, int slot, ValueTask<object?> value)
    {
        try
        {
            parent.Values[slot] = await value;
        }
        catch (Exception exception) when (!IsCancellation(exception))
        {
            parent.Values[slot] = new ResolverFailure(exception);
        }
    }

    private async Task StartBatch(LevelBatch batch, int slot, PlannedField planned, FieldModel field)
    {
        try
        {
            var call = CreateCall(planned, field, parent: null);
            call.Batch = field.Method!.BatchToList!([.. batch.Parents.Select(parent => (object?)parent.Source)]);
            var result = await ResolverInvoker.InvokeAsync(field.Method, call, ValueTask.FromResult);
            var values = (result as IEnumerable)?.Cast<object?>().ToArray();
            if (values?.Length != batch.Parents.Count)
            {
                throw new InvalidOperationException(
                    $"The batch resolver of {field.Coordinate} returned {values?.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "no"} items for {batch.Parents.Count} parents.");
            }

            for (var i = 0; i < values.Length; i++)
            {
                batch.Parents[i].Values[slot] = values[i];
            }
        }
        catch (Exception exception) when (!IsCancellation(exception))
        {
            Fill(batch, slot, new ResolverFailure(exception));
        }
    }

    private ResolverCall CreateCall(PlannedField planned, FieldModel field, object? parent)
    {
        var resolverContext = new ResolverContext(context.Services, context.Caller, field.Coordinate, planned.Selects, planned.NeedsOf, context.CancellationToken)
        {
            IsAudited = field.IsAudited,
        };
        return new ResolverCall(resolverContext, context.Loaders)
        {
            Parent = parent,
            Arguments = planned.Arguments.Values,
            Page = field.Paging is null ? null : CreatePage(planned, field, parent),
        };
    }

    private PageRequest CreatePage(PlannedField planned, FieldModel field, object? parent)
    {
        var parentKey = parent is null ? "" : field.DeclaringType.DescribeKey(parent);
        var binding = $"{context.Model.Name}|{field.Coordinate}|{context.Caller.Partition}|{parentKey}|{planned.Arguments.Binding}";
        return new PageRequest(context.Cursors, binding, planned.Arguments.First, planned.Arguments.After);
    }

    private ValueTask<object?> ReadResult(PlannedField planned, FieldModel field, ResolverCall call, object? result)
    {
        if (field.Reader is not { } reader)
        {
            return ValueTask.FromResult(result);
        }

        var rowModel = field.RowModel;
        var isPage = field.ReadMode == QueryReadMode.Page;
        PlannedField[] rowFields = [];
        if (rowModel is not null)
        {
            rowFields = isPage ? NodeFields(planned, field, rowModel) : planned.ChildrenOf(rowModel);
        }

        var plan = new QueryPlan(
            field.ReadMode,
            rowModel is null ? null : ProjectionTree.Of(rowFields),
            field.Paging,
            call.Page,
            isPage && planned.Selects("totalCount"));
        return reader.ReadAsync(result, plan, context.CancellationToken);
    }

    /// <summary>The selections below <c>nodes</c>, under whatever response names.</summary>
    private static PlannedField[] NodeFields(PlannedField planned, FieldModel field, ObjectModel rowModel)
        => [.. planned.ChildrenOf((ObjectModel)field.Type.Named)
            .Where(child => child.Field?.Name == "nodes")
            .SelectMany(child => child.ChildrenOf(rowModel))];

    private List<LevelBatch> Complete(List<LevelBatch> level)
    {
        List<LevelBatch> next = [];
        Dictionary<(PlannedField, ObjectModel), LevelBatch> batches = [];
        foreach (var batch in level)
        {
            foreach (var slot in batch.Slots)
            {
                foreach (var parent in batch.Parents)
                {
                    var planned = batch.Fields[slot];
                    parent.Values[slot] = CompleteValue(parent.Values[slot], planned.Field?.Type, planned, parent, slot, batches);
                }
            }
        }

        next.AddRange(batches.Values);
        return next;
    }

    private object? CompleteValue(
        object? value,
        TypeRef? type,
        PlannedField planned,
        ResultNode parent,
        int slot,
        Dictionary<(PlannedField, ObjectModel), LevelBatch> batches)
    {
        switch (value)
        {
            case null or ReportedNull or RawJson:
                return value;
            case ResolverFailure failure:
                return ReportFailure(planned, parent, slot, failure.Exception);
            case EntityItem entity:
                return AddObject(entity.Model, entity.Source);
            case SubgraphModel model when planned.Kind == PlannedFieldKind.Service:
                return AddObject(model.Service, model);
        }

        if (planned.Kind == PlannedFieldKind.TypeName)
        {
            return value;
        }

        if (planned.Kind == PlannedFieldKind.Entities || type!.IsList)
        {
            return CompleteList((IEnumerable)value, type?.Item, planned, parent, slot, batches);
        }

        if (type.Named is ObjectModel objectModel)
        {
            return AddObject(objectModel, value);
        }

        return CompleteLeaf(value, type.Named) is { } problem
            ? ReportFailure(planned, parent, slot, new InvalidOperationException($"{planned.Field!.Coordinate}: {problem}."))
            : value;

        ObjectResult AddObject(ObjectModel model, object source)
        {
            if (++_objects > context.MaxObjects)
            {
                throw new GraphQLException(ServerErrorCodes.ResponseTooLarge, $"The answer has more than {context.MaxObjects} objects; ask for smaller pages.");
            }

            var result = new ObjectResult(parent, slot, planned, model, planned.ChildrenOf(model), source);
            if (!batches.TryGetValue((planned, model), out var batch))
            {
                batches.Add((planned, model), batch = LevelBatch.All(result.Fields));
            }

            batch.Parents.Add(result);
            return result;
        }
    }

    private ListResult CompleteList(
        IEnumerable items,
        TypeRef? itemType,
        PlannedField planned,
        ResultNode parent,
        int slot,
        Dictionary<(PlannedField, ObjectModel), LevelBatch> batches)
    {
        object?[] values = [.. items.Cast<object?>()];
        var list = new ListResult(parent, slot, planned, itemType, values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            list.Values[i] = CompleteValue(values[i], itemType, planned, list, i, batches);
        }

        return list;
    }

    private static string? CompleteLeaf(object value, NamedModel named)
        => named is EnumModel model
            ? model.Find(value) is null ? $"{value} is no value of '{model.Name}'" : null
            : ClrScalars.Refuse(value);

    private ReportedNull ReportFailure(PlannedField planned, ResultNode parent, int slot, Exception exception)
    {
        context.Errors.Add(planned, () => PathOf(parent, slot), exception);
        _audit.Fail(planned, parent, exception);
        return ReportedNull.Instance;
    }

    internal static List<object> PathOf(ResultNode parent, int slot)
    {
        var path = parent.GetPath();
        path.Add(parent is ObjectResult instance ? instance.Fields[slot].ResponseName : slot);
        return path;
    }

    private object? Try(Func<object?> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (!IsCancellation(exception))
        {
            return new ResolverFailure(exception);
        }
    }

    private bool IsCancellation(Exception exception)
        => exception is OperationCanceledException && context.CancellationToken.IsCancellationRequested;

    private static void Fill(LevelBatch batch, int slot, object? value)
    {
        foreach (var parent in batch.Parents)
        {
            parent.Values[slot] = value;
        }
    }

    private static void AddPending(List<Task> pending, Task task)
    {
        if (!task.IsCompletedSuccessfully)
        {
            pending.Add(task);
        }
    }
}
