using Gateway.Execution.Compiling;
using Gateway.Execution.Failures;
using Gateway.Execution.Fetching;

namespace Gateway.Execution.Projecting;

/// <summary>Which error explains a null.</summary>
internal sealed partial class Completion
{
    private bool ReportKind(FieldProjection field, ValueProjection value)
    {
        _report.Add(ErrorReport.NoFetch, field, _path, $"A service gave this field a value that is not a valid {value.Name}.", ExecutionErrorCodes.InvalidValue);
        return false;
    }

    private bool ReportUnknownTypeName(ObjectProjection position, FieldProjection field)
    {
        _path.Push(field);
        ReportUnknownType(position, field);
        _path.Pop();
        return false;
    }

    /// <summary>An interface object whose own type nobody has told: the fetch that asks for it failed, or its subgraph does not know the object.</summary>
    private void ReportUnknownType(ObjectProjection position, FieldProjection? field)
    {
        foreach (var provider in position.Shape[ObjectShape.TypeSlot].Providers)
        {
            if (_causes.Of(provider.Fetch) is { } cause)
            {
                _report.Add(cause.Fetch, field, _path, cause.Failure.Text.Message, cause.Failure.Text.Code, cause.Failure.Text.InputPath);
                return;
            }
        }

        _report.Add(ErrorReport.NoFetch, field, _path, "No service has told the type of this object.", ExecutionErrorCodes.InvalidType);
    }

    /// <summary>
    /// Nobody has said anything about the field: the fetch that would have filled it failed, or one that it depends on did, or a subgraph
    /// left out what it was asked for. Where no fetch was meant to fill it for this type, null is the plan's answer.
    /// </summary>
    private bool CompleteMissing(FieldProjection field, ValueProjection value, int row, int type)
    {
        var isExpected = false;
        var isPlanned = false;
        foreach (var provider in field.Providers)
        {
            if (provider.Types is { } types && type >= 0 && !types.Contains(type))
            {
                continue;
            }

            if (_causes.Of(provider.Fetch) is { } cause)
            {
                _report.Add(cause.Fetch, field, _path, cause.Failure.Text.Message, cause.Failure.Text.Code, cause.Failure.Text.InputPath);
                return !value.IsNonNull;
            }

            isPlanned = true;
            isExpected |= state.Outcomes[provider.Fetch] != FetchOutcome.Skipped;
        }

        if (isExpected && state.Unidentified?.Contains(row) == true)
        {
            _report.Add(ErrorReport.NoFetch, field, _path, "The object has no key by which a service could be asked for this field.", ExecutionErrorCodes.EntityKeyNull);
        }
        else if (isExpected && !IsExplained(row))
        {
            var (message, code) = ErrorPolicy.Describe(Subgraphs.SubgraphFailure.InvalidResponse);
            _report.Add(ErrorReport.NoFetch, field, _path, message, code);
        }
        else if (!isPlanned && !value.IsNonNull)
        {
            _report.Add(ErrorReport.NoFetch, field, _path, "No service that could be asked for this object has the field for objects of its type.", ExecutionErrorCodes.FieldNotAvailable);
        }
        else if (value.IsNonNull && !isExpected)
        {
            ReportNonNull(field);
        }

        return !value.IsNonNull;
    }

    /// <summary>A subgraph said null. Its error, where there is one, is the explanation; a null that is allowed needs none.</summary>
    private bool CompleteNull(int index, FieldProjection field, ValueProjection value, int row)
    {
        var isExplained = !state.Attachments.IsEmpty && (ReportAtSlot(index, field) || IsExplained(row));
        if (value.IsNonNull && !isExplained)
        {
            ReportNonNull(field);
        }

        return !value.IsNonNull;
    }

    private void ReportNonNull(FieldProjection field)
        => _report.Add(ErrorReport.NoFetch, field, _path, "A field that cannot be null has no value.", ExecutionErrorCodes.NonNullViolation);

    /// <summary>True where a subgraph's error is about the object as a whole.</summary>
    private bool IsExplained(int row) => !state.Attachments.IsEmpty && state.Attachments.AtSlot(row).Count > 0;

    private bool ReportAtSlot(int slot, FieldProjection field)
    {
        var attachments = state.Attachments.AtSlot(slot);
        foreach (var attachment in attachments)
        {
            Report(attachment, field, field);
        }

        return attachments.Count > 0;
    }

    private void ReportAtObject(int row, FieldProjection? field)
    {
        foreach (var attachment in state.Attachments.AtSlot(row))
        {
            Report(attachment, field, suffixOf: null);
        }
    }

    /// <summary>Errors of slots that the answer did not come across as null: of keys and requirements, which only the gateway asked for.</summary>
    private void ReportInObject(int row, FieldProjection[] fields, FieldProjection? position)
    {
        foreach (var attachment in state.Attachments.InRow(row))
        {
            if (attachment.IsReported)
            {
                continue;
            }

            if (Array.Find(fields, field => row + field.Slot == attachment.Slot && !field.IsTypeName && !field.IsDenied) is { } field)
            {
                _path.Push(field);
                Report(attachment, field, field);
                _path.Pop();
            }
            else
            {
                Report(attachment, position, suffixOf: null);
            }
        }
    }

    private void Report(ErrorAttachment attachment, FieldProjection? field, FieldProjection? suffixOf)
    {
        if (attachment.IsReported)
        {
            return;
        }

        attachment.IsReported = true;
        if (suffixOf is null || attachment.Suffix.Count == 0)
        {
            _report.Add(ErrorReport.NoFetch, field, _path, attachment.Text.Message, attachment.Text.Code, attachment.Text.InputPath);
        }
        else if (_report.IsConcrete(ErrorReport.NoFetch, attachment.Text.Message))
        {
            var path = _path.ToPath();
            AppendSuffix(path, attachment.Suffix, suffixOf);
            _report.AddConcrete(path, attachment.Text.Message, attachment.Text.Code, attachment.Text.InputPath);
        }
    }

    /// <summary>What a subgraph's path has below a null, in the client's response keys, as far as the client asked for it.</summary>
    private static void AppendSuffix(List<object> path, IReadOnlyList<object> suffix, FieldProjection field)
    {
        var position = field.Child;
        foreach (var element in suffix)
        {
            if (element is string key)
            {
                var selected = position?.Selections.SelectMany(set => set.Fields).FirstOrDefault(candidate => candidate.SourceKey == key);
                if (selected is null)
                {
                    return;
                }

                path.Add(selected.ResponseKey);
                var child = position!.FieldsFor(Math.Max(position.StaticType, UnknownType));
                position = Array.Find(child, candidate => candidate.ResponseKey == selected.ResponseKey)?.Child;
            }
            else
            {
                path.Add(element);
            }
        }
    }

    /// <summary>Errors at objects that are not part of the answer, and errors that name no place.</summary>
    private void ReportRest()
    {
        foreach (var attachment in state.Attachments.All)
        {
            if (!attachment.IsReported && _report.IsConcrete(ErrorReport.NoFetch, attachment.Text.Message))
            {
                attachment.IsReported = true;
                _report.AddConcrete(null, attachment.Text.Message, attachment.Text.Code, attachment.Text.InputPath);
            }
        }

        foreach (var (message, code, inputPath) in state.Unplaced)
        {
            if (_report.IsConcrete(ErrorReport.NoFetch, message))
            {
                _report.AddConcrete(null, message, code, inputPath);
            }
        }
    }
}
