export interface ExportFormProps {
  readonly planId: string;
  readonly onDone: () => void;
  readonly onFailure: (error: unknown) => void;
}
