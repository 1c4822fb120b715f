//! [`List`]: what a builder collects. It grows with the feature `std`; without, there is room for [`MOST`] elements.

use core::ops::{Deref, DerefMut};

/// How many elements there is room for without the feature `std`.
pub(super) const MOST: usize = 1024;

/// There was no room for an element.
#[derive(Clone, Copy, Debug)]
pub(super) struct Full;

#[cfg(feature = "std")]
#[derive(Clone)]
pub(super) struct List<T>(std::vec::Vec<T>);

#[cfg(not(feature = "std"))]
#[derive(Clone)]
pub(super) struct List<T> {
    elements: [T; MOST],
    len: usize,
}

#[cfg(feature = "std")]
impl<T> List<T> {
    /// An empty list; `_any` fills the room of one that doesn't grow.
    pub(super) fn new(_any: T) -> Self {
        Self(std::vec::Vec::new())
    }

    pub(super) fn push(&mut self, element: T) -> Result<(), Full> {
        self.0.push(element);
        Ok(())
    }

    pub(super) fn truncate(&mut self, len: usize) {
        self.0.truncate(len);
    }
}

#[cfg(not(feature = "std"))]
impl<T: Copy> List<T> {
    pub(super) fn new(any: T) -> Self {
        Self { elements: [any; MOST], len: 0 }
    }

    pub(super) fn push(&mut self, element: T) -> Result<(), Full> {
        *self.elements.get_mut(self.len).ok_or(Full)? = element;
        self.len += 1;
        Ok(())
    }

    pub(super) fn truncate(&mut self, len: usize) {
        self.len = len.min(self.len);
    }
}

impl<T> Deref for List<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        #[cfg(feature = "std")]
        return &self.0;
        #[cfg(not(feature = "std"))]
        return &self.elements[..self.len];
    }
}

impl<T> DerefMut for List<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        #[cfg(feature = "std")]
        return &mut self.0;
        #[cfg(not(feature = "std"))]
        return &mut self.elements[..self.len];
    }
}
