import { Modal, type ModalProps } from '@mantine/core';
import { useEffect } from 'react';

type DialogProps = Pick<ModalProps, 'title' | 'size' | 'children' | 'onClose'>;

/** A dialog that is there while it is rendered. Gone, it gives the keyboard back to where it was. */
export function Dialog(props: DialogProps) {
  useEffect(() => {
    // The dialog takes the focus only after this.
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return <Modal opened closeButtonProps={{ 'aria-label': 'Close' }} {...props} />;
}
